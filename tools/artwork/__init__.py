"""The sample pictures of the workspace, described as SVG; see tools/draw_assets.py."""

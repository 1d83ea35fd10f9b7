"""Read, think, write: each flow joins the pure core to the edges in 20-60 lines."""

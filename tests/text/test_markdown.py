"""The tree gives its memory back: its nodes hold one another outside of Python's collector."""

from pipeline.text.markdown import parsed


def test_no_node_holds_another_once_the_tree_is_done_with():
    with parsed("- **a**\n  > b\n\n| c |\n|---|\n| `d` |\n") as root:
        nodes = [root]
        for node in nodes:
            nodes.extend(node.children)
    assert len(nodes) > 10
    assert [node.children for node in nodes] == [[]] * len(nodes)

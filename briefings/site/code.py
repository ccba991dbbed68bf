"""The code of cells that follow one another stands together, behind one "Show the code"."""

from __future__ import annotations

from docutils import nodes
from sphinx.transforms import SphinxTransform


class CodeTogether(SphinxTransform):
    """Put the code of a cell that shows nothing before that of the cell that follows."""

    default_priority = 400

    def apply(self, **_) -> None:
        """Join the cells of a page."""
        for cell in list(self.document.findall(_is_hidden_code)):
            if len(cell.children) == 1 and _is_hidden_code(after := cell.next_node(descend=False, siblings=True)):
                after.children[0].insert(0, cell.children[0].children)
                cell.parent.remove(cell)


def _is_hidden_code(node: nodes.Node | None) -> bool:
    """Whether a node is a cell whose code opens at a click."""
    return (
        isinstance(node, nodes.container)
        and node.get("hide_mode") == "input"
        and bool(node.children)
        and node.children[0].get("nb_element") == "cell_code_source"
    )

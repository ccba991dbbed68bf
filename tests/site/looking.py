"""What the tests of pages share: the screens that they are seen on, and scripts that ask something of a page."""

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
CHARTED = ["documents", "growth", "evidence", "messages", "echoes"]  # the chapters with charts
# details that share a name close one another
UNFOLD = """
for (const details of document.querySelectorAll("details")) {
    details.removeAttribute("name");
    details.open = true;
}
"""
SETTLED = "Promise.all(document.getAnimations().map(animation => animation.finished))"
THEMED = "scheme => [undefined, scheme].includes(document.documentElement.dataset.theme)"  # 404.html has no theme
SEARCHABLE = "#ledger.dataTable"


def stir(page) -> None:
    """Be a reader: move the pointer, and wait for what a page loads only then."""
    page.mouse.move(1, 1)
    page.mouse.move(2, 2)
    page.wait_for_function(f"!document.querySelector('#ledger') || document.querySelector('{SEARCHABLE}')")

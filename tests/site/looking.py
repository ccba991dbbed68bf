"""What the tests of pages share: the screens that they are seen on, and scripts that ask something of a page."""

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
# details that share a name close one another
UNFOLD = """
for (const details of document.querySelectorAll("details")) {
    details.removeAttribute("name");
    details.open = true;
}
"""

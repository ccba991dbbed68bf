"""Every page opens in a real browser, from a server's folder and from disk, and asks nobody else for anything."""


def test_every_page_opens_from_a_server(page, addresses):
    for address in addresses:
        assert page.goto(address).ok
        assert page.title()


def test_every_page_opens_from_disk(new_page, on_disk, addresses):
    page = new_page(base_url=on_disk)
    for address in addresses:
        page.goto(address)
        assert page.title()

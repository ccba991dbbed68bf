"""Permanent addresses are written out on each page, and nothing else is touched."""

from briefings.addresses import with_addresses


def test_the_text_of_an_address_is_the_page_and_the_figure():
    body = '<p><a class="address" href="#fig-a">#fig-a</a> <a href="#fig-a">Figure 1</a></p>'
    assert with_addresses(body, "chapters/growth.html") == (
        '<p><a class="address" href="#fig-a">chapters/growth.html#fig-a</a> <a href="#fig-a">Figure 1</a></p>'
    )


def test_a_page_cannot_write_markup_into_it():
    body = '<a class="address" href="#fig-a">#fig-a</a>'
    assert with_addresses(body, "<b>.html") == '<a class="address" href="#fig-a">&lt;b&gt;.html#fig-a</a>'

"""Nothing for axe-core to find on any page, its details unfolded: on a phone and a desk, in the light and the dark."""

from axe_playwright_python.base import AXE_SCRIPT

from tests.site.looking import DESK, PHONE, SETTLED, THEMED, UNFOLD, stir

RUN = """
options => axe.run(options.include ? {include: options.include} : document,
                   {resultTypes: ['violations'], preload: false, ...options}).then(found => found.violations)
"""
# Contrast is slow to find out, so text of one look is asked for it once; test_contrast.py looks at every text.
MARK_LOOKS = """
() => {
    const looks = new Set();
    const ground = element => {
        const colour = element ? getComputedStyle(element).backgroundColor : "";
        return colour === "rgba(0, 0, 0, 0)" ? ground(element.parentElement) : colour;
    };
    const opacity = element => element ? getComputedStyle(element).opacity * opacity(element.parentElement) : 1;
    for (const element of document.body.querySelectorAll("*")) {
        delete element.dataset.look;
        if (![...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())) continue;
        const style = getComputedStyle(element);
        const look = [style.color, style.fontSize, style.fontWeight, opacity(element), ground(element)].join();
        if (looks.has(look)) continue;
        looks.add(look);
        element.dataset.look = "";
    }
}
"""
STRUCTURE = {"rules": {"color-contrast": {"enabled": False}}}
COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"], "include": ["[data-look]"]}
AUDITS = [
    ("light", PHONE, [STRUCTURE]),
    ("light", DESK, [STRUCTURE, COLOURS]),
    ("dark", DESK, [COLOURS]),
]


def test_axe_finds_nothing(new_page, addresses):
    page = new_page()
    found = []
    for address in addresses:
        page.set_viewport_size(PHONE)
        page.goto(address)
        stir(page)
        page.evaluate(AXE_SCRIPT)
        page.evaluate(UNFOLD)
        for scheme, size, audits in AUDITS:
            page.set_viewport_size(size)
            page.emulate_media(color_scheme=scheme)
            page.wait_for_function(THEMED, arg=scheme)
            page.evaluate(SETTLED)
            page.evaluate(MARK_LOOKS)
            for violation in [violation for audit in audits for violation in page.evaluate(RUN, audit)]:
                places = [node["html"] for node in violation["nodes"]]
                found.append((address, scheme, size["width"], violation["id"], len(places), places[0][:200]))
    assert found == []


def test_axe_sees_within_what_is_folded_and_behind_texts_of_one_look(page):
    page.goto("chapters/growth.html")
    page.evaluate(AXE_SCRIPT)
    page.evaluate(UNFOLD)
    planted = "[...document.querySelectorAll('.chart-more dd')].at(-1)"
    page.evaluate(f"() => {{ {planted}.style.color = '#999'; {planted}.append(document.createElement('button')); }}")
    page.evaluate(MARK_LOOKS)
    found = [violation["id"] for audit in [STRUCTURE, COLOURS] for violation in page.evaluate(RUN, audit)]
    assert found == ["button-name", "color-contrast"]

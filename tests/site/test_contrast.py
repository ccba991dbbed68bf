"""Every text stands out from its ground, in the light and the dark: those too that axe-core leaves open.

It judges no text of a drawing, none over a gradient, and none that is scrolled out of sight.
"""

import pytest

from tests.site.looking import DESK, SETTLED, THEMED, UNFOLD, stir

# Of each visible text that stands out too little (WCAG 2.2, 1.4.3): its element, its words and its contrast.
FAINT = """
() => {
    const pen = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true}), known = new Map();
    const rgba = colour => {
        if (!known.has(colour)) {
            pen.clearRect(0, 0, 1, 1);
            pen.fillStyle = colour;
            pen.fillRect(0, 0, 1, 1);
            const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
            known.set(colour, {rgb: [r, g, b], a: a / 255});
        }
        return known.get(colour);
    };
    const over = ({rgb, a}, under, opacity = 1) => under.map((part, i) => part + (rgb[i] - part) * a * opacity);
    const grounds = new Map([[null, [255, 255, 255]]]), opacities = new Map([[null, 1]]);
    const ground = element => {
        if (!grounds.has(element)) {
            const colour = rgba(getComputedStyle(element).backgroundColor);
            grounds.set(element, over(colour, ground(element.parentElement)));
        }
        return grounds.get(element);
    };
    const opacity = element => {
        if (!opacities.has(element))
            opacities.set(element, getComputedStyle(element).opacity * opacity(element.parentElement));
        return opacities.get(element);
    };
    const luminance = rgb => {
        const [r, g, b] = rgb.map(part => part / 255).map(p => p <= 0.04045 ? p / 12.92 : ((p + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (one, other) => {
        const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
        return (light + 0.05) / (dark + 0.05);
    };
    const words = element => [...element.childNodes]
        .filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data.trim()).join(" ").trim();
    const hidden = element => element.closest(".visually-hidden, .private") || element.getClientRects().length === 0
        || !element.checkVisibility({visibilityProperty: true}) || opacity(element) === 0;
    const faint = [];
    for (const element of document.body.querySelectorAll("*")) {
        const said = words(element);
        if (!said || element.matches("script, style, noscript, title, desc, option") || hidden(element)) continue;
        const style = getComputedStyle(element), under = ground(element);
        const ink = over(rgba(element.ownerSVGElement ? style.fill : style.color), under, opacity(element));
        const size = parseFloat(style.fontSize);
        const enough = size >= 24 || size >= 18.66 && style.fontWeight >= 700 ? 3 : 4.5;
        const found = contrast(ink, under);
        if (found < enough) faint.push([element.outerHTML.slice(0, 80), said.slice(0, 40), found.toFixed(2)]);
    }
    return faint;
}
"""
PLACES = {
    "in a folded table": "[...document.querySelectorAll('.chart-more td')].at(-1)",
    "in a folded definition": "document.querySelector('.chart-more dd')",
    "in a drawing": "document.querySelector('svg.chart text')",
    "in a paragraph": "document.querySelector('article p')",
}
FAULTS = {
    "its colour": "element.style.color = element.style.fill = '#999'",
    "what it stands in": "element.parentElement.style.opacity = 0.3",
}


def faint(page, scheme: str) -> list:
    """What stands out too little on a page, all of it unfolded."""
    page.emulate_media(color_scheme=scheme)
    page.wait_for_function(THEMED, arg=scheme)
    page.evaluate(SETTLED)
    return page.evaluate(FAINT)


def test_every_text_stands_out(new_page, addresses):
    page = new_page(viewport=DESK)
    found = []
    for address in addresses:
        page.goto(address)
        stir(page)
        page.evaluate(UNFOLD)
        found += [(address, scheme, *text) for scheme in ["light", "dark"] for text in faint(page, scheme)]
    assert found == []


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found(page, place, fault):
    page.goto("chapters/growth.html")
    page.evaluate(UNFOLD)
    page.evaluate(f"() => {{ const element = {PLACES[place]}; {FAULTS[fault]}; }}")
    assert faint(page, "light")

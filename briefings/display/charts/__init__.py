"""One function a chart: tables in, a :class:`briefings.display.figures.Chart` out."""

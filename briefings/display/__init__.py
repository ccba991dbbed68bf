"""What a reader sees: wording, figures as SVG, and pages with their links."""

"""What the claims and the texts show: growth, evidence, keyness, themes, reuse; functions from frames to frames."""

"""Times: what words of time mean, and when a claim holds."""

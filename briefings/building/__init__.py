"""The build: what each chapter read is observed, what still holds is kept, and a site is put in place whole."""

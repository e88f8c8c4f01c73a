"""Live figures of the chapter: computed by numpy on the server, drawn as SVG and tables."""

"""Where the parts of a drawing stand. Coordinates are ready text: no language may put a comma into them."""

"""Programs that try for marks without the work, a file a family."""

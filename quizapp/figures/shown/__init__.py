"""One file a figure: what may be set, and what its template shows of a query."""

"""Each check asks one thing of the results, and is credited on its own."""

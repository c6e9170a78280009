"""Care for a library: copies, looking it over, mending it, bringing it back."""

"""What the program shows and ships beside its code; read with importlib.resources, imports nothing."""

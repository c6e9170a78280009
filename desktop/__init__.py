"""The program: intake, export, command line and window. Importing the package itself brings in nothing, Qt least."""

__version__ = "0.1.0"

"""The export dialog: what to export, as what, how it looks, and where to; with a preview of its first pages."""

from desktop.dialogs.export.dialog import ExportDialog

__all__ = ["ExportDialog"]

"""What several tests build with: drafts, libraries."""

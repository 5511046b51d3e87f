"""The page: a chat as Teams shows it, beside the person's week in the work plan."""

"""The page: the chats as Teams and Slack show them, beside the person's week in the work plan."""

"""Microsoft Graph: what is said on the wire, and the only sender."""

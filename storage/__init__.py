"""What must survive a restart: tables in SQLAlchemy Core, a file for each store, everything personal sealed."""

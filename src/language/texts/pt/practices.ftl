# practices

"""Kill the workers wherever it hurts, then ask the platform what really went out."""

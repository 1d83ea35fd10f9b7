"""When: solar terms, lunar dates, weeks and slots. Pure; told the time."""

"""A local server that speaks the WeChat Official Account API: a stranger to the rest.

It imports nothing of ours and keeps its own tables of limits, quotas and error codes, so that
a misreading in the client is not repeated here. `serve.Server` starts it in a thread,
`serve.run` in the foreground.
"""

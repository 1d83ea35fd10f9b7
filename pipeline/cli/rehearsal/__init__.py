"""A fortnight rehearsed (演练): the whole way from drafts to two weekly rankings, on the sandbox.

layout writes the workspace · people are the desk · hand is the person in the console ·
routine is what the machine does by itself · clockwork runs the days · closing sums up.
"""

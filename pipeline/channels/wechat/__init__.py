"""WeChat's official-account API: one client, three channels, statistics.

account.open_account builds it all · client, line, transport, token, quota: how a call goes out ·
request, reply, answers, errcodes: what is asked and what an answer means · calls/: the calls ·
pictures, payload, readback, listing, drafting: a draft on its way in and found again ·
publish, mass, hand: the three ways out.
"""

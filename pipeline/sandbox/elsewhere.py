"""Calls that the platform has and this sandbox has not: only their quotas can be asked for."""

from typing import Final

# developers.weixin.qq.com Message_Management/API_Call_Limits, for a new account.
DAILY: Final[dict[str, int]] = {
    "/cgi-bin/media/uploadnews": 10,
    "/cgi-bin/menu/create": 1_000,
    "/cgi-bin/menu/get": 10_000,
    "/cgi-bin/menu/delete": 1_000,
    "/cgi-bin/message/custom/send": 500_000,
    "/cgi-bin/qrcode/create": 100_000,
    "/cgi-bin/user/get": 500,
    "/cgi-bin/user/info": 5_000_000,
    "/cgi-bin/user/info/updateremark": 10_000,
}
# Documented calls whose daily limit no page says.
UNLIMITED: Final = frozenset(
    {
        "/cgi-bin/shorten/gen",
        "/cgi-bin/shorten/fetch",
        "/cgi-bin/tags/create",
        "/cgi-bin/tags/get",
        "/cgi-bin/user/info/batchget",
        "/cgi-bin/message/mass/uploadvideo",
        "/cgi-bin/get_api_domain_ip",
        "/cgi-bin/getcallbackip",
    }
)

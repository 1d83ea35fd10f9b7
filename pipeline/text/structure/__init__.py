"""The platform's structure spec, as far as it needs no browser: rules over a tree of HTML.

Source: github.com/wechatjs/verify-article-structure-spec, document 1.0.0; a rule's id is S and the
document's number. Figures that its engine measures in a browser are judged here by what the styles
say, and on the strict side.
"""

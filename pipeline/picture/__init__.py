"""Words and art become pictures: pure, told everything, pixels only in `painter`."""

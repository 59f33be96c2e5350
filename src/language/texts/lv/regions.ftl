# regions

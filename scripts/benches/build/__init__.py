"""Building the site, measured: ours in its three manners next to other generators, in turns on one core."""

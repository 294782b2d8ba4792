"""A big bulletin for the benchmarks: notices and stories made up from written material, the same for the same seed."""

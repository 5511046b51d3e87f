"""What words can mean, without a clock and without a word: shared by the languages and by whoever reads them."""

"""How many, how much, how long, how far, the how-manieth: figures with what they measure."""

"""How well Ceasewire reads: floors, the gate that holds them, and the errors behind the figures."""

"""CP-SAT on the day model: intervals in rooms and on the beam."""

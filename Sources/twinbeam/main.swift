print("twinbeam")

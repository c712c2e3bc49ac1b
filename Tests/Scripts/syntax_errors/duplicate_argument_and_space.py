# The line of an error that the symbol table finds is shown whole.
lambda a, a: b  

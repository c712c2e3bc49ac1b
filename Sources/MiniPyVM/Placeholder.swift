// The virtual machine.

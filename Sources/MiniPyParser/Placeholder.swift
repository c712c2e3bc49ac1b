// The syntax tree and its parser.

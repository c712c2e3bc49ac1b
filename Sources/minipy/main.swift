// The command `minipy`.

CommandLineTool.main()

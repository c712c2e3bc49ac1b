# An exception inside an imported module: its frames are in the traceback.
import helper_broken

# A syntax error inside an imported module.
import helper_syntax

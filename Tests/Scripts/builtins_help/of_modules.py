# help() of a module lists its classes, functions and data; private names are left out.
import helper_module
import pydoc
def shown(thing):
    # Without the boldface of a page, and without the file's place.
    page = pydoc.plain(pydoc.render_doc(thing, 'Help on %s:'))
    print(page.split('FILE\n')[0])
shown(helper_module)
help('helper_module.Tree')
help(helper_module.grow)
import sys
sys.modules['helper_module'].__all__ = ['grow', 'LIMIT']
shown(helper_module)

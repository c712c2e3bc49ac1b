"""A class method gets the class, a static method nothing: both work without an object."""
class Date:
    def __init__(self, year, month, day):
        self.parts = year, month, day

    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split('-')))

    @staticmethod
    def is_leap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

class Holiday(Date):
    pass

print(Date.parse('2024-02-29').parts, type(Holiday.parse('2025-01-01')).__name__)
print([year for year in (1900, 2000, 2023, 2024) if Date.is_leap(year)])
print(Date(1, 2, 3).is_leap(2000), Holiday.parse.__self__.__name__)

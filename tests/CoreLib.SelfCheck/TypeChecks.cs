using System.Collections.Generic;

namespace CoreLib.SelfCheck;

/// <summary>Interfaces, casts, boxing and the natural comparers.</summary>
internal static class TypeChecks
{
    public static void Run(Check check)
    {
        IShape[] shapes = [new Square(2), new Circle(1)];
        int area = 0;
        foreach (IShape shape in shapes)
        {
            area += shape.Area();
        }

        check.Is(7, area);
        check.Is("shape", shapes[0].Name);
        check.Is("circle", shapes[1].Name);
        Casts(check, shapes[0], 5);
        Comparers(check);
    }

    private static void Casts(Check check, object shape, object boxed)
    {
        check.Is(shape is IShape);
        check.Is(shape is not Circle);
        check.Is(shape as Circle is null);
        check.Is(5, (int)boxed);
        check.Is(typeof(int) == boxed.GetType());
        check.Is(typeof(string) != typeof(int));
    }

    private static void Comparers(Check check)
    {
        check.Is(Comparer<int>.Default.Compare(1, 2) < 0);
        check.Is(EqualityComparer<string>.Default.Equals("ab", string.Concat("a", "b")));
        check.Is(EqualityComparer<object>.Default.Equals("ab", string.Concat("a", "b")));
        check.Is(EqualityComparer<Colour>.Default.Equals(Colour.Blue, (Colour)255));
        check.Is(EqualityComparer<int?>.Default.Equals(null, null));
        check.Is(!EqualityComparer<Point>.Default.Equals(new Point(1, 2), new Point(2, 1)));
    }
}

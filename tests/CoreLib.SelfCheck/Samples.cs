using System;

namespace CoreLib.SelfCheck;

internal enum Colour : byte
{
    Red,
    Green = 200,
    Blue = 255,
}

internal readonly record struct Point(int X, int Y);

internal record Person(string Name, int Age);

internal interface IShape
{
    string Name => "shape";

    int Area();
}

internal sealed class Square(int side) : IShape
{
    public int Area() => side * side;
}

internal sealed class Circle(int radius) : IShape
{
    public string Name => "circle";

    public int Area() => 3 * radius * radius;
}

internal sealed class Scope(Action atEnd) : IDisposable
{
    public void Dispose() => atEnd();
}

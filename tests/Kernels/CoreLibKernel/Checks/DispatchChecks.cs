using System.Collections.Generic;

namespace TestKernels;

/// <summary>Which method a call reaches: virtual, interface, default interface methods, covariance, casts.</summary>
internal static class DispatchChecks
{
    public static void Declare(SelfTest test)
    {
        test.Add("virtual", "dog", () => new Dog().Name);
        test.Add("new hides by static type", "animal", () => ((Animal)new Cat()).Kind());
        test.Add("base call", "animal dog", () => new Dog().Full());
        test.Add("default interface method", "walks", () => ((IWalker)new Cat()).Walk());
        test.Add("overridden default interface method", "runs", () => ((IWalker)new Dog()).Walk());
        test.Add("default method that calls an abstract one", "walks far: animal", () => ((IWalker)new Cat()).Far());
        test.Add("explicit implementation", "explicit", () => ((INamed)new Dog()).Title);
        test.Add("interface on a base class", "animal", () => ((IHasName)new Cat()).Name);
        test.Add("covariant return", "puppy", () => ((Animal)new Dog()).Child().Name);
        test.Add("generic covariance", 2, () => CountOf(new List<string> { "a", "b" }));
        test.Add("array covariance", "b", () => ((object[])new[] { "a", "b" })[1].ToString());
        test.Add("array of interfaces", "animal dog", () => NamesOf([new Cat(), new Dog()]));
        test.Add("is and as", () => Some() is Animal and IWalker and not Dog && Some() as Dog is null);
        test.Add("is array", () => (object)new string[1] is object[] and IEnumerable<object> && (object)new int[1] is not object[]);
        test.Add("static abstract member", 7, () => Sum<Seven>());
        test.Add("many interfaces on one class", 15, ManyInterfaces);
        test.Add("interface call on a struct through a constraint", 3, () => Value(new Three()));
    }

    private static Animal Some() => new Cat();

    private static int CountOf(IEnumerable<object> items)
    {
        int count = 0;
        foreach (object item in items)
        {
            count += item is string ? 1 : 0;
        }

        return count;
    }

    private static string NamesOf(IHasName[] items) => $"{items[0].Name} {items[1].Name}";

    private static int Sum<T>()
        where T : IConstant => T.Value;

    private static int Value<T>(T item)
        where T : IOne => item.One();

    private static int ManyInterfaces()
    {
        object many = new Many();
        return ((IOne)many).One() + ((ITwo)many).Two() + ((IFour)many).Four() + ((IEight)many).Eight();
    }

    private interface IHasName
    {
        string Name { get; }
    }

    private interface INamed
    {
        string Title { get; }
    }

    private interface IWalker : IHasName
    {
        string Walk() => "walks";

        string Far() => $"{Walk()} far: {Name}";
    }

    private class Animal : IHasName
    {
        public virtual string Name => "animal";

        public string Kind() => "animal";

        public virtual Animal Child() => new();
    }

    private sealed class Cat : Animal, IWalker
    {
        public new string Kind() => "cat";
    }

    private class Dog : Animal, IWalker, INamed
    {
        public override string Name => "dog";

        string INamed.Title => "explicit";

        public string Walk() => "runs";

        public string Full() => $"{base.Name} {Name}";

        public override Dog Child() => new Puppy();
    }

    private sealed class Puppy : Dog
    {
        public override string Name => "puppy";
    }

    private interface IConstant
    {
        static abstract int Value { get; }
    }

    private readonly struct Seven : IConstant
    {
        public static int Value => 7;
    }

    private interface IOne
    {
        int One();
    }

    private interface ITwo
    {
        int Two();
    }

    private interface IFour
    {
        int Four();
    }

    private interface IEight
    {
        int Eight();
    }

    private sealed class Many : IOne, ITwo, IFour, IEight
    {
        public int One() => 1;

        public int Two() => 2;

        public int Four() => 4;

        public int Eight() => 8;
    }

    private readonly struct Three : IOne
    {
        public int One() => 3;
    }
}
